/** Words that promise what may have to be proven (FTC, Advertising substantiation; ASA CAP Code, sections 3 and 12). */
export const CLAIMS = {
  absolute: `guaranteed|guarantees|guarantee|100%|always works|never fails|works every time|risk-free|no risk|zero risk|foolproof|instant results|overnight results|permanent results|forever|unlimited|perfect results|completely safe|totally safe|proven|scientifically proven|clinically proven|clinically tested|doctor recommended|dermatologist recommended|experts agree|studies show|research shows`,
  superlative: `the best|the world's best|world's best|the world's first|world's leading|the leading|market leader|market-leading|number one|no 1|#1|the only|the fastest|the cheapest|the safest|the strongest|the most advanced|the most effective|unbeatable|unrivaled|unrivalled|unmatched|second to none|best-selling|award-winning|lowest price|lowest prices|better than any`,
  health: `cure|cures|cured|heals|heal|treats|prevents disease|prevents cancer|miracle|miraculous|detox|detoxifies|boosts immunity|boost your immune|lose weight fast|burns fat|fat burning|anti-aging|no side effects|side-effect free|all-natural|chemical-free|non-toxic|relieves pain|eliminates pain`,
  money: `get rich|make money fast|passive income|double your money|guaranteed returns|guaranteed income|financial freedom|earn from home|no investment|tax-free income|beat the market|risk-free returns`,
  green: `eco-friendly|environmentally friendly|carbon neutral|carbon-neutral|climate neutral|climate-neutral|climate positive|zero emissions|zero waste|100% recycled|100% natural|biodegradable|sustainable|green product|planet-friendly`,
}
/** What speaks for proof nearby: a source, a number with its base, a test. */
export const PROOF =
  /\b(?:according to|source|study of|survey of|tested by|certified by|verified by|audited|report|20\d\d|n ?= ?\d+|\[\d+\])\b|\*|†/i
