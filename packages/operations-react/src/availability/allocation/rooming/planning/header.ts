/** Names of the columns of a CSV file: the cells of its first line, quoted or not, with commas or semicolons between them. */
export function headerNames(csv: string): string[] {
  const text = csv.replace(/^\uFEFF/, "")
  const names: string[] = []
  let cell = ""
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? ""
    if (quoted && letter === '"' && text[at + 1] === '"') {
      cell += letter
      at += 1
    } else if (letter === '"') quoted = !quoted
    else if (!quoted && (letter === "," || letter === ";")) {
      names.push(cell)
      cell = ""
    } else if (!quoted && (letter === "\n" || letter === "\r")) break
    else cell += letter
  }
  return [...names, cell].map((name) => name.trim()).filter((name) => name !== "")
}
