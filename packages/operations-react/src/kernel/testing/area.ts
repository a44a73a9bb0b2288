import { hc } from "hono/client"
import { type CallOptions, call, type Operations, type Page, via } from "../core/index.js"
import { useFromCore, useRead, useWrite, type WriteOptions } from "../hooks/index.js"
import { defineEndpoints, defineInvalidation, entityKeys, eventsOf, listOptions, patch, readOptions, subjectsOf } from "../query/index.js"
import type { Note, NoteRoutes } from "./server.js"

/** A whole area in small, written the way the real ones are. */
export interface NotesClient {
  listNotes(filters?: object, options?: CallOptions): Promise<Page<Note>>
  getNote(id: string, options?: CallOptions): Promise<Note>
  updateNote(input: { id: string; text: string }, options?: CallOptions): Promise<Note>
}

export function notesClient(operations: Operations): NotesClient {
  const api = hc<NoteRoutes>(operations.baseUrl, { fetch: operations.fetch })
  return {
    listNotes: (_filters, o) => call(api.notes.$get({}, via(o))),
    getNote: (id, o) => call(api.notes[":id"].$get({ param: { id } }, via(o))) as Promise<Note>,
    updateNote: ({ id, ...json }, o) => call(api.notes[":id"].$patch({ param: { id }, json } as never, via(o))),
  }
}

export const notesKeys = (operations: Pick<Operations, "scope">) => ({ notes: entityKeys(operations, "notes", "notes") })

export function notesQueries(operations: Operations) {
  const client = notesClient(operations)
  const keys = notesKeys(operations)
  return {
    notes: {
      list: (filters: object = {}) => listOptions(keys.notes.list(filters), (o) => client.listNotes(filters, o)),
      detail: (id: string) => readOptions(keys.notes.detail(id), (o) => client.getNote(id, o)),
    },
  }
}

export const endpoints = defineEndpoints([
  { method: "GET", path: "/notes", call: "listNotes", hook: "useNotes" },
  { method: "GET", path: "/notes/:id", call: "getNote", hook: "useNote" },
  { method: "PATCH", path: "/notes/:id", call: "updateNote", hook: "useUpdateNote", events: ["notes.note.updated"] },
])

export const notesInvalidation = defineInvalidation({
  "notes.note.*": (change, operations) => {
    const keys = notesKeys(operations)
    return [keys.notes.lists, ...subjectsOf(change, "note").map((id) => keys.notes.detail(id))]
  },
})

export const useNotes = (filters: object = {}) => useRead(useFromCore(notesQueries).notes.list(filters))
export const useNote = (id: string) => useRead(useFromCore(notesQueries).notes.detail(id))
export const useUpdateNote = (options?: WriteOptions<{ id: string; text: string }, Note>) =>
  useWrite(
    {
      name: "updateNote",
      events: eventsOf(endpoints, "updateNote"),
      run: (operations, input, o) => notesClient(operations).updateNote(input, o),
      order: () => "board",
      optimistic: ({ id, text }, operations) => [patch<Note>(notesKeys(operations).notes.detail(id), (note) => ({ ...note, text }))],
    },
    options,
  )
