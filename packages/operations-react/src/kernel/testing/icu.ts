import { IntlMessageFormat } from "intl-messageformat"

type Element = ReturnType<IntlMessageFormat["getAst"]>[number]

/** Names of the arguments that a message asks for, those inside its branches too. The text of a branch is none, whatever it says. */
export const argumentsIn = (text: string): Set<string> =>
  new Set(namesIn(new IntlMessageFormat(text, "en", undefined, { ignoreTag: true }).getAst()))

function namesIn(elements: Element[]): string[] {
  return elements.flatMap((element) => {
    const branches = "options" in element ? Object.values(element.options).flatMap(({ value }) => namesIn(value)) : []
    return "value" in element && !isLiteral(element) ? [element.value, ...branches] : branches
  })
}

const isLiteral = (element: Element) => element.type === 0
