import { useQuery } from "@tanstack/react-query"
import { createContext, useContext } from "react"
import { type Language, languages } from "./session.js"

export interface Person {
  id: string
  name: string
  title: string
  role: string
  language: string
  timezone: string
  capabilities: string[]
  /** Whose sheet is theirs, where they drive. */
  driverId?: string
}

/** Everyone who may be chosen; the one question that needs no person. */
export const usePeople = () =>
  useQuery({
    queryKey: ["demo", "people"],
    queryFn: async ({ signal }): Promise<Person[]> => {
      const response = await fetch("/v1/demo/people", { signal })
      if (!response.ok) throw new Error(`The server answered ${response.status}.`)
      return ((await response.json()) as { data: Person[] }).data
    },
    staleTime: Number.POSITIVE_INFINITY,
  })

export const PersonContext = createContext<Person | null>(null)

/** Who sits in front of this window. */
export function usePerson(): Person {
  const person = useContext(PersonContext)
  if (!person) throw new Error("Nobody is chosen.")
  return person
}

/** The person's language where it ships, else English. */
export const languageOf = (person: Person): Language => (person.language in languages ? (person.language as Language) : "en")
