import type { Context } from "hono"

/** A file that is written line by line. */
export interface CsvFile {
  filename: string
  lines: Iterable<string>
}

/** Sends a file as a download, a part at a time, as fast as the reader takes it. */
export function sendLines(
  c: Context,
  { filename, lines, contentType }: CsvFile & { contentType: string },
  headers: Record<string, string> = {},
) {
  const encoder = new TextEncoder()
  const iterator = lines[Symbol.iterator]()
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { value, done } = iterator.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
  })
  const disposition = `attachment; filename="${filename}"`
  return c.body(body, 200, { "content-type": contentType, "content-disposition": disposition, ...headers })
}

export const sendCsv = (c: Context, file: CsvFile, headers: Record<string, string> = {}) =>
  sendLines(c, { ...file, contentType: "text/csv; charset=utf-8" }, headers)
