/** Each full form and its contraction, where the contraction can mean nothing else. */
const NEGATIONS: Readonly<Record<string, string>> = {
  ...{
    'do not': "don't",
    'does not': "doesn't",
    'did not': "didn't",
    'is not': "isn't",
    'are not': "aren't",
  },
  ...{ 'was not': "wasn't", 'were not': "weren't", 'have not': "haven't", 'has not': "hasn't" },
  ...{ 'had not': "hadn't", 'will not': "won't", 'would not': "wouldn't", 'could not': "couldn't" },
  ...{ 'should not': "shouldn't", cannot: "can't", 'can not': "can't", 'must not': "mustn't" },
}
const PRONOUNS: Readonly<Record<string, string>> = {
  ...{ 'i am': "I'm", 'you are': "you're", 'we are': "we're", 'they are': "they're" },
  ...{ 'i have': "I've", 'you have': "you've", 'we have': "we've", 'they have': "they've" },
  ...{
    'i will': "I'll",
    'you will': "you'll",
    'we will': "we'll",
    'they will': "they'll",
    'it will': "it'll",
  },
  ...{ 'he will': "he'll", 'she will': "she'll", 'it is': "it's", 'that is': "that's", 'he is': "he's" },
  ...{
    'she is': "she's",
    'there is': "there's",
    'what is': "what's",
    'here is': "here's",
    'let us': "let's",
  },
}

export const CONTRACTIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...NEGATIONS, ...PRONOUNS }),
)
export const EXPANSIONS: ReadonlyMap<string, string> = new Map(
  Array.from(CONTRACTIONS, ([full, short]) => [short.toLowerCase(), full === 'can not' ? 'cannot' : full]),
)

/** `-n't`, or a pronoun with a shortened verb: a contraction, and not the possessive of a noun. */
const SHORT = /^(?:\p{L}+n't|(?:i|you|we|they|he|she|it|that|there|what|who|here|let)'(?:m|re|ve|ll|d|s))$/u

export const isContraction = (lower: string): boolean => SHORT.test(lower)
