import { type ReactNode, useEffect, useMemo } from "react"
import { CoresContext } from "../api/cores.js"
import { coresFor } from "../api/demo.js"
import { LanguageContext } from "../session/messages.js"
import { languageOf, type Person, PersonContext, usePeople } from "../session/people.js"
import { type Language, useSession } from "../session/session.js"
import { ChoosePerson } from "./choose-person.js"
import { Loading } from "./loading.js"

/** Lets nobody in who has not said who they are, and dresses the page for whoever has. */
export function Gate({ children }: { children: ReactNode }) {
  const { person: id, language: chosen, theme } = useSession()
  const people = usePeople()
  const person = people.data?.find((one) => one.id === id)
  const language: Language = chosen ?? (person ? languageOf(person) : "en")
  useEffect(() => {
    const { documentElement: html } = document
    html.lang = language
    html.dir = language === "ar" ? "rtl" : "ltr"
    if (theme === "system") delete html.dataset.opTheme
    else html.dataset.opTheme = theme
  }, [language, theme])
  return (
    <LanguageContext value={language}>
      {person ? (
        <Signed person={person}>{children}</Signed>
      ) : id && people.isPending ? (
        <Loading />
      ) : (
        <ChoosePerson people={people.data} failed={people.isError} retry={() => void people.refetch()} />
      )}
    </LanguageContext>
  )
}

function Signed({ person, children }: { person: Person; children: ReactNode }) {
  const cores = useMemo(() => coresFor(person), [person])
  return (
    <PersonContext value={person}>
      <CoresContext value={cores}>{children}</CoresContext>
    </PersonContext>
  )
}
