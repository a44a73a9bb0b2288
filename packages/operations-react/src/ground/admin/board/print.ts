/** Several documents of the server as one: the head of the first, each on a sheet of its own. Pure but for the parser of the browser. */
export function joined(documents: readonly string[]): string {
  const parser = new DOMParser()
  const [first, ...others] = documents.map((text) => parser.parseFromString(text, "text/html"))
  if (!first) return ""
  for (const other of others) {
    const sheet = first.createElement("div")
    sheet.setAttribute("style", "break-before: page")
    sheet.append(...other.body.childNodes)
    first.body.append(sheet)
  }
  return `<!doctype html>${first.documentElement.outerHTML}`
}

/** Prints documents in one go, beside the page and without leaving it. */
export function printTogether(documents: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const frame = document.createElement("iframe")
    frame.className = "op-print-frame"
    frame.setAttribute("aria-hidden", "true")
    frame.tabIndex = -1
    frame.srcdoc = joined(documents)
    frame.addEventListener("load", () => {
      const { contentWindow } = frame
      contentWindow?.addEventListener("afterprint", () => setTimeout(() => frame.remove()))
      contentWindow?.focus()
      contentWindow?.print()
      resolve()
    })
    document.body.append(frame)
  })
}
