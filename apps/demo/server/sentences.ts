/** Something a person can mend, said in a sentence: printed without a stack. */
export class Sentence extends Error {
  override readonly name = "Sentence"
  constructor(
    message: string,
    readonly exitCode = 1,
  ) {
    super(message)
  }
}

interface Known {
  code?: string
  message: string
  cause?: unknown
}

/** The innermost error: drivers and drizzle wrap what the database said. */
export function innermost(error: unknown): Known {
  let current = error as Known
  while (current?.cause instanceof Error) current = current.cause as Known
  return current
}

const shownUrl = (url: string) => url.replace(/\/\/([^:@/]+):[^@/]*@/, "//$1:…@")

/** What the database's refusal means to the person who started the demo. */
export function databaseSentence(error: unknown, url: string | undefined): Sentence | undefined {
  if (error instanceof Sentence) return error
  const { code, message } = innermost(error)
  const where = url ? shownUrl(url) : "the embedded database"
  if (message?.includes("is in use by process")) {
    return new Sentence(`${message.split(". ")[0]}. One process per folder; use DATABASE_URL to run several on a PostgreSQL server.`)
  }
  if (message?.includes("does not know. Update"))
    return new Sentence(`${message}\nOr start with --fresh to drop the demo's data and seed anew.`)
  if (code === "ECONNREFUSED" || code === "ENOTFOUND" || code === "ETIMEDOUT" || code === "EAI_AGAIN") {
    return new Sentence(`The database at ${where} cannot be reached (${code}). Is it running, and is DATABASE_URL right?`)
  }
  if (code === "28P01" || code === "28000") return new Sentence(`${where} refuses the name or password of DATABASE_URL.`)
  if (code === "3D000") return new Sentence(`${where}: ${message}. Create it first.`)
  if (code === "42501")
    return new Sentence(`${where}: ${message}. The account must be able to create tables and the extensions btree_gist and pg_trgm.`)
  if (code === "0A000" || code === "58P01") {
    return new Sentence(
      `${where}: ${message}. The demo needs the extensions btree_gist and pg_trgm, which come with PostgreSQL's contrib package.`,
    )
  }
  return undefined
}

/** Ends the process with the sentence, or with the whole error where no sentence is known. */
export function fail(error: unknown): never {
  if (error instanceof Sentence) {
    console[error.exitCode === 0 ? "log" : "error"](error.message)
    process.exit(error.exitCode)
  }
  console.error(error)
  process.exit(1)
}
