/** What Unicode calls an emoji recommended for general interchange, sequences included (UTS #51). */
const ONE_EMOJI = /^\p{RGI_Emoji}$/v

export const isEmoji = (text: string): boolean => ONE_EMOJI.test(text)
