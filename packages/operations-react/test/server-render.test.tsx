// @vitest-environment node
import { dehydrate, HydrationBoundary, QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { renderToString } from "react-dom/server"
import { expect, test } from "vitest"
import { createOperations, OperationsProvider } from "../src/index.js"
import { notesQueries, useNotes } from "../src/kernel/testing/area.js"
import { noteServer } from "../src/kernel/testing/server.js"
import { DataGrid, EmptyState, PageFrame } from "../src/kernel/ui/index.js"

function NoteList() {
  return (
    <PageFrame title="Notes">
      <DataGrid
        id="notes"
        label="Notes"
        columns={[{ id: "text", header: "Text", cell: ({ text }) => text }]}
        query={useNotes()}
        rowId={({ id }) => id}
        rowLabel={({ text }) => text}
        paging={{ limit: 50, offset: 0, onChange: () => undefined }}
        empty={<EmptyState title="No notes" />}
      />
    </PageFrame>
  )
}

test("what a loader fetched is in the page that the server sends, and is not asked for again", async () => {
  const server = noteServer()
  const operations = createOperations({ baseUrl: "http://ops.test", fetch: server.fetch })
  const loading = new QueryClient()
  await loading.ensureQueryData(notesQueries(operations).notes.list())
  const asked = server.requests.length
  const html = renderToString(
    <QueryClientProvider client={new QueryClient()}>
      <HydrationBoundary state={dehydrate(loading)}>
        <OperationsProvider operations={operations} timeZone="Africa/Cairo">
          <NoteList />
        </OperationsProvider>
      </HydrationBoundary>
    </QueryClientProvider>,
  )
  expect(html).toContain('role="grid"')
  expect(html).toContain("first")
  expect(server.requests).toHaveLength(asked)
})
