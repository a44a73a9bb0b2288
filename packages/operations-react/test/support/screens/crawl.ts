import type { QueryClient } from "@tanstack/react-query"
import { act, fireEvent } from "@testing-library/react"

const pressed = ".op-main :is(button, [role=checkbox], [role=switch]):not([aria-disabled=true], [disabled], [role=tab])"
const over = ".op-dialog, .op-drawer, [role=menu]"

/** What stands in a hundred rows is pressed in one of them: the same kind of control, called the same but for whom it is about. */
function kindOf(element: HTMLElement): string {
  const name = element.getAttribute("aria-label") ?? element.textContent ?? ""
  const [first, second] = name.trim().split(/[\s:,]+/)
  return `${element.className.split(" ")[0]} ${first} ${second}`
}

const moment = () => act(() => new Promise((resolve) => setTimeout(resolve, 5)))

interface Crawl {
  client: QueryClient
  /** Opens the screen anew, after a press has led away from it. */
  reopen: () => Promise<unknown>
}

/** Presses everything on the screen that looks open, a kind of control once; answers what tried to write. */
export async function pressEverything({ client, reopen }: Crawl): Promise<string[]> {
  const found: string[] = []
  const seen = new Set<string>()
  const start = window.location.pathname
  const next = () => [...document.querySelectorAll<HTMLElement>(pressed)].find((element) => !seen.has(kindOf(element)))
  for (let element = next(); element; element = next()) {
    const kind = kindOf(element)
    seen.add(kind)
    const stop = client.getMutationCache().subscribe(({ type, mutation }) => {
      if (type === "added") found.push(`${kind} → ${String(mutation.options.mutationKey?.at(-1))}`)
    })
    fireEvent.click(element)
    await moment()
    stop()
    for (let tries = 0; document.querySelector(over) && tries < 2; tries++) {
      fireEvent.keyDown(document.activeElement ?? document.body, { key: "Escape" })
      await moment()
    }
    if (document.querySelector(over) || window.location.pathname !== start) await reopen()
  }
  return found
}
