import type { Context } from "hono"

/** A file that is written line by line. */
export interface CsvFile {
  filename: string
  lines: Iterable<string>
}

/** Sends a CSV file as a download, a part at a time, as fast as the reader takes it. */
export function sendCsv(c: Context, { filename, lines }: CsvFile, headers: Record<string, string> = {}) {
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
  return c.body(body, 200, { "content-type": "text/csv; charset=utf-8", "content-disposition": disposition, ...headers })
}
