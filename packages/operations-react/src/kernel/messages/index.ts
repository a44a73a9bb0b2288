export type { ArgumentsOf, MessageValue } from "./arguments.js"
export { type Catalogue, defineMessages, type MessageValues, type Translate, type TranslationOf } from "./define.js"
export { pseudoLocale } from "./pseudo.js"
