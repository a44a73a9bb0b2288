import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { render, screen, waitFor } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { createResource, listResourceCloseouts } from "@voyant-travel/operations/resources"
import type { ReactNode } from "react"
import { expect, test, vi } from "vitest"
import { AllocationEditor } from "../../src/availability/allocation/index.js"
import { OperationsGroundProvider } from "../../src/ground/provider.js"
import { PageFrame } from "../../src/kernel/ui/index.js"
import { en } from "../../src/locales/en.js"
import { NewResourceCloseoutDialog } from "../../src/resources/admin/index.js"
import { OperationsResourcesProvider } from "../../src/resources/provider.js"
import { clock, recording, testServer } from "../support/server.js"

const server = testServer()
vi.setConfig({ testTimeout: 60_000 })

/** A host that knows one area, with another inside it: both join one core. */
function host(children: ReactNode) {
  const { operations } = recording((input, init) => server.fetch(input, init))
  const common = { operations, timeZone: "Africa/Cairo", now: () => clock.now, live: false } as const
  render(
    <QueryClientProvider client={new QueryClient()}>
      <OperationsGroundProvider {...common}>
        <OperationsResourcesProvider>{children}</OperationsResourcesProvider>
      </OperationsGroundProvider>
    </QueryClientProvider>,
  )
  return userEvent.setup()
}

test("a host shows rooms and seats of a departure in one place", async () => {
  const { slots } = await server.fixtures.departures({ startTimes: ["09:00"], days: 1 })
  const user = host(<AllocationEditor slotId={slots[0]?.id ?? "avsl_none"} />)
  await user.click(await screen.findByRole("button", { name: "Seats" }, { timeout: 12_000 }))
  expect((await screen.findByRole("button", { name: "Seats" })).getAttribute("aria-pressed")).toBe("true")
})

test("a host closes a resource with the package's own dialog", async () => {
  const { id, name } = await createResource(server.db, { kind: "guide", name: "Karim Adel", now: clock.now })
  const close = vi.fn()
  const user = host(
    <PageFrame title="Host" catalogue={en}>
      <NewResourceCloseoutDialog
        resource={{ id, name, placeId: null }}
        draft={{ dateFrom: "2026-05-29", dateTo: "2026-05-29" }}
        onClose={close}
      />
    </PageFrame>,
  )
  await screen.findByText("Close Karim Adel for work", undefined, { timeout: 12_000 })
  await user.selectOptions(document.querySelector("select[name=category]") as HTMLElement, "sick")
  await user.click(document.querySelector("button[type=submit]") as HTMLElement)
  await waitFor(async () => expect((await listResourceCloseouts(server.db, { resourceId: [id] })).total).toBe(1), { timeout: 12_000 })
  await waitFor(() => expect(close).toHaveBeenCalled())
})
