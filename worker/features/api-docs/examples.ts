/** One value for each pattern of the contracts: a page that makes values of patterns shows noise. */
const OF_PATTERN: Record<string, string> = {
  '^[A-Za-z0-9_-]+$': '01a21d63-a6b2-71b0-9ed0-7bec1ddd7251',
  '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]*$': 'Text',
  '^[^\\u0000-\\u001f\\u007f]*$': 'Text',
  '^(what|audience|keyPoints|callToAction|tone|language|variables\\.[a-z][a-z0-9_]{0,39})$': 'what',
  '^#?[\\p{L}\\p{N}_]{1,60}$': '#coffee',
  '^[0-9a-f]{64}$': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$': 'en-GB',
  '^(email|phone|externalId|name|locale|timeZone|tags|attributes\\.[a-z][a-z0-9_]{0,39})$': 'email',
  '^[A-Z]{2}$': 'ES',
  '^[a-z][a-z0-9_]{0,39}$': 'city',
  '^[a-z][a-z0-9_.]{0,59}$': 'order.shipped',
  '^[A-Za-z0-9_-]+={0,2}$': 'BNcRdreALRFXTkOOUHK1',
  '^https:\\/\\/[^\\s"<>]+$': 'https://example.com/hooks',
  '^#[0-9a-fA-F]{6}$': '#4a41bd',
  '^([01]\\d|2[0-3]):[0-5]\\d$': '09:30',
  '^\\d{6}$': '123456',
  '^[a-zA-Z0-9][\\w.:-]{0,79}$': 'order-1842',
  "^(?:[A-Za-z0-9_'+\\-]+\\.)*[A-Za-z0-9_'+\\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\\-]*\\.)+[A-Za-z]{2,}$":
    'ada@example.com',
}

/** Whole bodies of what is asked for most, by the id of their schema. */
export const OF_SCHEMA: Record<string, object> = {
  CreateContent: {
    type: 'email',
    title: 'The first spring lot has landed',
    body: 'Hello,\n\n**120 kg** from Huila, roasted on Tuesday.',
    tags: ['spring'],
  },
  Generate: {
    type: 'email',
    brief: {
      what: 'Huila Spring Lot, a single-origin coffee from Colombia, €11.50 for 250 g',
      audience: 'home brewers',
      goal: 'sales',
      keyPoints: ['Roasted every Tuesday', 'Tastes of red plum and cocoa'],
      tone: 'friendly',
      callToAction: 'Reserve a bag',
    },
  },
  CreateWebhookEndpoint: {
    name: 'Pipeline',
    url: 'https://example.com/hooks',
    events: ['content.approved', 'bulk_run.finished'],
  },
  UpsertContacts: {
    matchBy: 'email',
    contacts: [
      {
        email: 'ada@example.com',
        name: 'Ada Ruiz',
        tags: ['subscriber'],
        consents: [{ channel: 'email', state: 'given', how: 'form', source: 'shop.example.com/newsletter' }],
      },
    ],
  },
}

/** The document with its examples. A pattern loses the flag that the generator leaves at its end. */
export function withExamples<T>(document: T): T {
  const filled = JSON.stringify(document, (key, value) => {
    if (key in OF_SCHEMA) return { ...value, examples: [OF_SCHEMA[key]] }
    if (typeof value?.pattern !== 'string') return value
    const pattern = value.pattern.replace(/\$\/u$/, '$')
    return { ...value, pattern, examples: [OF_PATTERN[pattern]] }
  })
  return JSON.parse(filled)
}
