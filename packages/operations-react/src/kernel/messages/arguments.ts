/**
 * Arguments of an ICU message, read off its text by the type checker: `"{name} has {count, plural, one {# place} other {# places}}"`
 * asks for `{ name: string | number; count: number }`. The reader walks braces as the run-time parser does.
 */
export type ArgumentsOf<Text extends string> = string extends Text ? Record<string, MessageValue> : Walk<Text, Record<never, never>>[0]

export type MessageValue = string | number | Date

type Walk<Text extends string, Found> = Text extends `${infer Before}{${infer Rest}`
  ? Before extends `${infer _}}${infer After}`
    ? [Found, `${After}{${Rest}`]
    : Argument<Rest, Found>
  : Text extends `${infer _}}${infer After}`
    ? [Found, After]
    : [Found, ""]

type Argument<Rest extends string, Found> = Rest extends `${infer Head}}${infer After}`
  ? Head extends `${infer Name},${infer Kind}`
    ? KindOf<Kind> extends "plural" | "selectordinal"
      ? Options<AfterKind<Rest>, Found & Record<Trim<Name>, number>>
      : KindOf<Kind> extends "select"
        ? Options<AfterKind<Rest>, Found & Record<Trim<Name>, string>>
        : Walk<After, Found & Record<Trim<Name>, KindOf<Kind> extends "number" ? number : Date | number>>
    : Walk<After, Found & Record<Trim<Head>, string | number>>
  : [Found, ""]

/** `plural` of `plural, one {…`: what stands between the first and the second comma. */
type KindOf<Kind extends string> = Trim<Kind extends `${infer First},${infer _}` ? First : Kind>
type AfterKind<Rest extends string> = Rest extends `${infer _},${infer _Kind},${infer Tail}` ? Tail : ""

/** Branches of a plural or select, up to the brace that closes it. */
type Options<Text extends string, Found> = Text extends `${infer Selector}{${infer Body}`
  ? Selector extends `${infer _}}${infer After}`
    ? Walk<`${After}{${Body}`, Found>
    : Walk<Body, Found> extends [infer Inner, infer Left extends string]
      ? Options<Left, Inner>
      : [Found, ""]
  : Text extends `${infer _}}${infer After}`
    ? Walk<After, Found>
    : [Found, ""]

type Trim<Text extends string> = Text extends ` ${infer Rest}` ? Trim<Rest> : Text extends `${infer Rest} ` ? Trim<Rest> : Text
