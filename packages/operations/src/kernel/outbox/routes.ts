import type { Context } from "hono"
import * as z from "zod"
import { sendCsv } from "../csv/respond.js"
import type { OperationsDb } from "../database.js"
import { createRouter, demand, needs, type OperationsEnv, responds, validate } from "../http.js"
import { eventFeedSchema, historyFileQuery, historyQuery, liveEventSchema, liveQuery } from "./contract.js"
import { cursorSchema } from "./cursor.js"
import { createFeed, type Feed } from "./feed.js"
import { exportHistory, listHistory } from "./read.js"
import { streamEvents } from "./stream.js"

const defaultPollMs = 500

/** One feed per database handle: a host with a handle per tenant has a feed per tenant. */
const feeds = new WeakMap<OperationsDb, Feed>()

function feedOf(db: OperationsDb, pollMs: number): Feed {
  const feed = feeds.get(db) ?? createFeed(db, pollMs)
  feeds.set(db, feed)
  return feed
}

/** A header that browsers send by themselves is never refused: what is no cursor of ours counts as lost. */
function lastEventId(c: Context<OperationsEnv>): { after?: string; lost?: boolean } {
  const header = c.req.header("last-event-id")
  if (!header) return {}
  return cursorSchema.safeParse(header).success ? { after: header } : { lost: true }
}

/** The story of one record is for whoever may read it; all that everybody did is for those who may look back over it. */
async function demandStory(c: Context<OperationsEnv>, subject: string | undefined): Promise<void> {
  if (subject === undefined) await demand(c, { area: "operations", action: "read", capability: "history.read" })
}

export const outboxRoutes = createRouter()
  .get(
    "/history",
    needs("operations", "read"),
    responds(200, eventFeedSchema, "Page through the story of one record, or of everything, newest first"),
    validate("query", historyQuery),
    async (c) => {
      const asked = c.req.valid("query")
      await demandStory(c, asked.subject)
      return c.json(await listHistory(c.var.db, asked), 200)
    },
  )
  .get(
    "/history.csv",
    needs("operations", "read"),
    responds(200, z.string(), "The whole story of one record as a file, or of everything within a span of days", "text/csv"),
    validate("query", historyFileQuery),
    async (c) => {
      const asked = c.req.valid("query")
      await demandStory(c, asked.subject)
      return sendCsv(c, await exportHistory(c.var.db, asked))
    },
  )
  .get(
    "/events",
    needs("operations", "read"),
    responds(200, liveEventSchema, "Follow what happens, as server-sent events", "text/event-stream"),
    validate("query", liveQuery),
    (c) => {
      const options = c.get("eventFeed") ?? {}
      const feed = feedOf(c.var.db, options.pollMs ?? defaultPollMs)
      return streamEvents({ db: c.var.db, feed, ...c.req.valid("query"), ...lastEventId(c), signal: c.req.raw.signal, options })
    },
  )
