import { ruleMessages } from "../messages/en/rule.js"
import { ruleWordsMessages } from "../messages/en/rule-words.js"
import { rulesMessages } from "../messages/en/rules.js"
import { startTimesMessages } from "../messages/en/start-times.js"

/** English texts of the pages of one rule. */
export const ruleCatalogue = { ...rulesMessages, ...ruleWordsMessages, ...startTimesMessages, ...ruleMessages }
