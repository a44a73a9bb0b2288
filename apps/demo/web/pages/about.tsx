import { useQuery } from "@tanstack/react-query"
import { useContext } from "react"
import { useCores } from "../api/cores.js"
import { get } from "../api/demo.js"
import { LanguageContext, useSay } from "../session/messages.js"
import type { MessageKey } from "../session/messages-en.js"
import { sources } from "./sources.js"

interface Company {
  size: "small" | "full" | "large"
  seed: number
  today: string
  counts?: Record<string, number>
}

/** What is made up, what is real, and under which licences. */
export function About() {
  const say = useSay()
  const language = useContext(LanguageContext)
  const { demo } = useCores()
  const { data: company, isPending } = useQuery({
    queryKey: ["demo", "company"],
    queryFn: ({ signal }) => get<{ data: Company | null }>(demo, "/company", {}, signal).then(({ data }) => data),
  })
  return (
    <article className="demo-page demo-prose" aria-busy={isPending}>
      <h1>{say("about.title")}</h1>
      <p>{say("about.company")}</p>
      {company && (
        <>
          <p>{say("about.seed", { size: say(`size.${company.size}`), seed: company.seed, today: company.today })}</p>
          <h2>{say("about.counts")}</h2>
          <dl className="demo-counts">
            {Object.entries(company.counts ?? {})
              .filter(([, count]) => count > 0)
              .map(([name, count]) => (
                <div key={name}>
                  <dt>{say(`counted.${name}` as MessageKey)}</dt>
                  <dd>{new Intl.NumberFormat(language).format(count)}</dd>
                </div>
              ))}
          </dl>
        </>
      )}
      <h2>{say("about.licences")}</h2>
      <ul>
        {sources.map(({ name, licence, what }) => (
          <li key={name}>
            <strong dir="ltr">{name}</strong> · <bdi>{licence}</bdi> · {say(`source.${what}`)}
          </li>
        ))}
      </ul>
    </article>
  )
}
