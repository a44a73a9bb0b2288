/** Several documents of the server as one, and the styles of them all. */
export interface JoinedDocuments {
  html: string
  css: string
}

const styles = /<style>([^<]*)<\/style>/g

/** Joins documents: the head of the first, each on a sheet of its own. Pure but for the parser of the browser. */
export function joined(documents: readonly string[]): JoinedDocuments {
  // Styles stand apart before anything is parsed: a host may forbid those that are written into a document.
  const css = new Set(documents.flatMap((text) => [...text.matchAll(styles)].map(([, rules = ""]) => rules)))
  const parser = new DOMParser()
  const [first, ...others] = documents.map((text) => parser.parseFromString(text.replace(styles, ""), "text/html"))
  if (!first) return { html: "", css: "" }
  for (const other of others) {
    const sheet = first.createElement("div")
    sheet.className = "sheet"
    sheet.append(...other.body.childNodes)
    first.body.append(sheet)
  }
  return { html: `<!doctype html>${first.documentElement.outerHTML}`, css: [...css, ".sheet{break-before:page}"].join("\n") }
}

function dress({ contentWindow, contentDocument }: HTMLIFrameElement, css: string): void {
  const realm = contentWindow as (Window & typeof globalThis) | null
  if (!realm || !contentDocument) return
  const sheet = new realm.CSSStyleSheet()
  sheet.replaceSync(css)
  contentDocument.adoptedStyleSheets = [sheet]
}

/** Prints documents in one go, beside the page and without leaving it. */
export function printTogether(documents: readonly string[]): Promise<void> {
  const { html, css } = joined(documents)
  return new Promise((resolve) => {
    const frame = document.createElement("iframe")
    frame.className = "op-print-frame"
    frame.setAttribute("aria-hidden", "true")
    frame.tabIndex = -1
    frame.srcdoc = html
    frame.addEventListener("load", () => {
      const { contentWindow } = frame
      dress(frame, css)
      contentWindow?.addEventListener("afterprint", () => setTimeout(() => frame.remove()))
      contentWindow?.focus()
      contentWindow?.print()
      resolve()
    })
    document.body.append(frame)
  })
}
