import { screen, waitFor } from "@testing-library/react"
import { expect, test } from "vitest"
import { show } from "../testing/screen.js"
import { Button, Dialog, PageFrame } from "./index.js"

test("a host's class names stand beside ours, by slot, on the root and on parts", () => {
  show(
    <PageFrame title="Notes">
      <Button>Save</Button>
    </PageFrame>,
    { classNames: { root: "host-root", button: "host-button" } },
  )
  expect(screen.getByRole("button", { name: "Save" }).className.split(" ")).toEqual(expect.arrayContaining(["op-button", "host-button"]))
  expect(document.querySelector(".op-root.host-root")).not.toBeNull()
})

test("a dialog is put where the host says, with the tokens, language and direction of the screen it was opened from", async () => {
  const target = document.body.appendChild(document.createElement("aside"))
  show(
    <PageFrame title="Notes">
      <Dialog open onClose={() => undefined} title="A note">
        Text
      </Dialog>
    </PageFrame>,
    { portalContainer: target, locale: "ar" },
  )
  const dialog = await waitFor(() => target.querySelector("[role=dialog]") ?? expect.unreachable())
  const portal = dialog.closest<HTMLElement>(".op-root")
  expect([portal?.lang, portal?.dir]).toEqual(["ar", "rtl"])
  target.remove()
})
