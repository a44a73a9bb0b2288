import type { ArgumentsOf, MessageValue } from "./arguments.js"

/** Texts by key. The English one of a screen is the source: it types the arguments, other languages follow its keys. */
export type Catalogue = Readonly<Record<string, string>>

/** Keeps the texts literal, so that their arguments are known to the type checker. */
export const defineMessages = <const Texts extends Catalogue>(texts: Texts): Texts => texts

/** Another language of a catalogue: the same keys, none more and none less. */
export type TranslationOf<Source extends Catalogue> = { readonly [Key in keyof Source]: string }

type NoArguments = Record<never, never>

/** Says one text of a catalogue. Arguments are asked for exactly where the English text has them. */
export type Translate<Source extends Catalogue> = <Key extends keyof Source & string>(
  key: Key,
  ...values: NoArguments extends ArgumentsOf<Source[Key]> ? [values?: NoArguments] : [values: ArgumentsOf<Source[Key]>]
) => string

export type MessageValues = Readonly<Record<string, MessageValue>>
