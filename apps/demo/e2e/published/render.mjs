import { PassThrough } from "node:stream"
import { text } from "node:stream/consumers"
import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { createOperations, OperationsProvider } from "@voyant-travel/operations-react"
import { availabilityQueries } from "@voyant-travel/operations-react/availability"
import { useSlots } from "@voyant-travel/operations-react/availability/hooks"
import { createElement, version } from "react"
import { renderToPipeableStream } from "react-dom/server"

// What a loader fetched is in the page that the server sends.
const operations = createOperations({ baseUrl: `${process.argv[2]}/v1/admin/operations` })
const client = new QueryClient()
await client.ensureQueryData(availabilityQueries(operations).slots.list({}))

function Departures() {
  const { data } = useSlots({})
  return createElement(
    "ul",
    null,
    data?.data.map((slot) => createElement("li", { key: slot.id }, slot.startTimeLocal)),
  )
}
const tree = createElement(
  QueryClientProvider,
  { client },
  createElement(OperationsProvider, { operations, timeZone: "Africa/Cairo" }, createElement(Departures)),
)
const html = await text(renderToPipeableStream(tree).pipe(new PassThrough()))
console.log(JSON.stringify({ version, html }))
