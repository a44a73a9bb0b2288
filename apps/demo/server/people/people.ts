import list from "./people.json" with { type: "json" }
import type { Role } from "./roles.js"

export interface Person {
  id: string
  name: string
  title: string
  role: Role
  language: string
  timezone: string
}

/** Everyone who may be chosen. There is no password: the banner of the web app says so. */
export const people = list as Person[]

export const personById = (id: string | undefined): Person | undefined => people.find((person) => person.id === id)

/** The header by which a window says who sits in front of it. */
export const personHeader = "x-demo-person"
