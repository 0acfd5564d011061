/** Words that carry one of Plutchik's eight emotions. Our own list, made for marketing copy; small on purpose. */
export const EMOTION = {
  joy: `happy happiness joy joyful delight delighted delightful love loved lovely enjoy enjoyed fun smile smiling celebrate celebration cheer cheerful bright sunny sweet beautiful wonderful fantastic great glad pleasure laugh laughter bliss festive treat favourite favorite thrilled excited exciting win winning`,
  trust: `trust trusted trustworthy reliable safe secure honest honestly proven tested certified expert experienced loyal promise promised guarantee warranty support supported protect protected care caring together team partner transparent genuine authentic sincere dependable faithful quality tradition family friend friends`,
  anticipation: `soon coming upcoming await waiting ready prepare prepared plan planned discover explore future tomorrow next begin start launch launching introducing preview early first reserve expect expecting hope hopeful dream imagine curious countdown upcoming`,
  surprise: `surprise surprised surprising surprisingly unexpected suddenly amazing amazed amazingly astonishing incredible unbelievable remarkable extraordinary wow revealed reveal secret secrets hidden shocking stunning stunned unusual rare mystery`,
  fear: `fear afraid scared scary worry worried worries anxious anxiety danger dangerous risk risks risky threat threatened lose losing loss miss missing panic nervous unsafe warning alarm alarming deadline crisis insecure vulnerable`,
  sadness: `sad sadly sadness unhappy sorry regret regrets miss lonely alone tired exhausted disappointed disappointing disappointment tears cry crying grief hurt broken gloomy hopeless lost empty suffer suffering pain painful`,
  anger: `angry anger furious annoyed annoying frustrated frustrating frustration unfair hate hated rage outrage outraged sick fed-up mad irritating nuisance rip-off scam cheated insult insulting blame fight`,
  disgust: `disgust disgusting gross nasty dirty filthy awful terrible horrible rotten stink stinks smelly toxic ugly cheap shabby mess messy clutter cluttered vile`,
}
