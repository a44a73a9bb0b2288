import { drizzle } from "drizzle-orm/node-postgres"
import { Client } from "pg"
import type { TestProject } from "vitest/node"
import { providePostgres } from "../../../../scripts/support/postgres.js"
import { migrate } from "./migrate.js"

declare module "vitest" {
  interface ProvidedContext {
    /** A database of a real PostgreSQL from which others may be created. */
    postgresUrl: string
    /** Name of a migrated, empty database on it. */
    postgresTemplate: string
  }
}

/** Starts PostgreSQL (or uses `TEST_DATABASE_URL`) and migrates one database that every test database is copied from. */
export default async function setup(project: TestProject) {
  const server = await providePostgres()
  const template = `operations_template_${process.pid}_${Date.now().toString(36)}`
  await execute(server.url, `create database ${template}`)
  const url = new URL(server.url)
  url.pathname = template
  const client = new Client({ connectionString: url.href })
  await client.connect()
  try {
    await migrate(drizzle(client))
  } finally {
    await client.end()
  }
  project.provide("postgresUrl", server.url)
  project.provide("postgresTemplate", template)
  return async () => {
    await execute(server.url, `drop database if exists ${template} with (force)`)
    await server.stop()
  }
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
