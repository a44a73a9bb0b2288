import { cleanup, configure } from "@testing-library/react"
import { afterEach } from "vitest"

/** What is loaded when it is first opened takes its time on a busy machine. */
configure({ asyncUtilTimeout: 12_000 })

afterEach(cleanup)

// A browser keeps a link that is downloaded out of its history; here it would lead the document away, which the files of a worker share.
// What renders on a server has no document.
if (typeof HTMLAnchorElement !== "undefined") {
  HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
    if (!this.hasAttribute("download")) HTMLElement.prototype.click.call(this)
  }
}
