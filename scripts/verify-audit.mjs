/**
 * Verifies the audit log of a workspace through its API:
 *   MARQUEE_URL=https://… MARQUEE_API_KEY=mq_… node scripts/verify-audit.mjs
 * The key needs the scope `audit:read`. Ends with 1 when the chain is broken, with 2 when it could not be read.
 * Keep the printed head somewhere else: given as MARQUEE_AUDIT_HEAD=<place>:<hash> it must still be on the chain.
 */
const { MARQUEE_URL = 'http://localhost:5173', MARQUEE_API_KEY, MARQUEE_AUDIT_HEAD } = process.env

function stop(code, message) {
  console.error(message)
  process.exit(code)
}

async function read(path) {
  const headers = { authorization: `Bearer ${MARQUEE_API_KEY}` }
  const response = await fetch(`${MARQUEE_URL}/api/security/audit${path}`, { headers }).catch((error) =>
    stop(2, `${MARQUEE_URL} does not answer: ${error.cause?.message ?? error.message}`),
  )
  if (!response.ok) stop(2, `${response.status}: ${(await response.json()).detail ?? 'not readable'}`)
  return response
}

/** Whether a link noted earlier is still on the chain; the export has them all. */
async function holdsHead(known) {
  const [place, hash] = known.split(':')
  const lines = (await (await read('/export')).text()).split('\n').filter(Boolean)
  return lines
    .map((line) => JSON.parse(line))
    .some((entry) => entry.seq === Number(place) && entry.hash === hash)
}

if (!MARQUEE_API_KEY) stop(2, 'Set MARQUEE_API_KEY to a key with the scope audit:read.')
let verdict = { checkedTo: 0, complete: false, intact: true }
while (verdict.intact && !verdict.complete)
  verdict = await (await read(`/verify?after=${verdict.checkedTo}`)).json()
if (!verdict.intact) stop(1, `BROKEN at ${verdict.brokenAt}: a row is ${verdict.fault}.`)
if (MARQUEE_AUDIT_HEAD && !(await holdsHead(MARQUEE_AUDIT_HEAD)))
  stop(1, `BROKEN: ${MARQUEE_AUDIT_HEAD} is no longer on the chain; it was written anew.`)
console.log(
  `Intact: ${verdict.sealed} sealed, ${verdict.unsealed} waiting. Head ${verdict.sealed}:${verdict.head}`,
)
