/** What filters of unwanted mail score (rules of Apache SpamAssassin's English body and subject tests, by topic). */
export const SPAM = {
  money: `free money|cash bonus|extra cash|make money|earn money|earn cash|double your income|million dollars|lowest price|best price|cheap|save big|big savings|no fees|no cost|for just|fast cash|get paid|credit card offers|eliminate debt|refinance|investment opportunity`,
  pressure: `act now|act fast|buy now|order now|call now|apply now|click now|click here|click below|limited time|limited time only|while supplies last|offer expires|expires today|last chance|final notice|urgent|don't delay|don't miss|don't miss out|only today|today only|hurry|instant access|once in a lifetime|now or never`,
  promise: `100% free|100% satisfied|absolutely free|completely free|free gift|free trial|free access|free consultation|free quote|guaranteed|money back|no obligation|no strings attached|no catch|risk-free|winner|you have won|you've won|congratulations|you have been selected|dear friend|this is not spam|not spam|no purchase necessary|satisfaction guaranteed|as seen on|miracle|lose weight|weight loss`,
}
