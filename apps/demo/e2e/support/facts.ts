import type { BrowserContext, Page } from "playwright-core"

const kept = 30
const mostText = 2_000
/** Asked again and again by every page. */
const clock = "/v1/demo/clock"

/** What is left to tell of a window: its address, what stands on it and has the focus, what its console said and what it asked the server. */
export type Facts = () => Promise<string>

/** Listens to a window from now on. Of a run on another machine only the output is left, so that what is found out is text. */
export function watch(context: BrowserContext): Facts {
  const said: string[] = []
  const asked: string[] = []
  const note = (lines: string[], line: string) => {
    lines.push(line)
    if (lines.length > kept) lines.shift()
  }
  context.on("weberror", (error) => note(said, `page error: ${error.error().stack ?? error.error().message}`))
  context.on("console", (message) => /error|warning/.test(message.type()) && note(said, `${message.type()}: ${message.text()}`))
  context.on("requestfailed", (request) =>
    note(asked, `failed (${request.failure()?.errorText}) ${request.method()} ${shown(request.url())}`),
  )
  context.on("response", (answer) => {
    const url = shown(answer.url())
    if ((url.startsWith("/v1/") && url !== clock) || answer.status() >= 400)
      note(asked, `${answer.status()} ${answer.request().method()} ${url}`)
    if (answer.status() >= 500)
      answer.text().then(
        (text) => note(asked, `  ${text.slice(0, 300)}`),
        () => undefined,
      )
  })
  return async () => {
    const pages = await Promise.all(context.pages().map(standsOn))
    return [...pages, `console:${lines(said)}`, `last requests:${lines(asked)}`].join("\n")
  }
}

const lines = (all: readonly string[]) => (all.length > 0 ? all.map((line) => `\n    ${line}`).join("") : " nothing")

function shown(url: string): string {
  const { pathname, search } = new URL(url)
  return decodeURIComponent(pathname + search).slice(0, 200)
}

/** A page that hangs answers nothing: it is not waited for. */
async function standsOn(page: Page): Promise<string> {
  const read = page.evaluate((most) => {
    const active = document.activeElement
    const dialogs = [...document.querySelectorAll<HTMLElement>("[role=dialog], [role=menu]")]
    const main = document.querySelector<HTMLElement>("main") ?? document.body
    const words = (element: HTMLElement) => element.textContent?.replace(/\s+/g, " ").slice(0, most)
    return {
      focus: `${active?.tagName} ${active?.getAttribute("aria-label") ?? active?.textContent?.slice(0, 60)}`,
      dialogs: dialogs.map(words),
      main: words(main),
    }
  }, mostText)
  const late = new Promise<string>((done) => setTimeout(() => done("does not answer"), 5_000))
  const found = await Promise.race([read.then((text) => JSON.stringify(text, null, 2)), late]).catch((error: Error) => error.message)
  return `page ${page.url()}\n${found}`
}
