import { useQuery } from "@tanstack/react-query"
import { useCores } from "../api/cores.js"
import { get } from "../api/demo.js"
import { useSay } from "../session/messages.js"
import { sources } from "./sources.js"

interface Company {
  size: string
  seed: number
  today: string
  counts?: Record<string, number>
}

/** What is made up, what is real, and under which licences. */
export function About() {
  const say = useSay()
  const { demo } = useCores()
  const { data: company } = useQuery({
    queryKey: ["demo", "company"],
    queryFn: ({ signal }) => get<{ data: Company | null }>(demo, "/company", {}, signal).then(({ data }) => data),
  })
  return (
    <article className="demo-page demo-prose">
      <h1>{say("about.title")}</h1>
      <p>{say("about.company")}</p>
      {company && (
        <>
          <p>{say("about.seed", { size: company.size, seed: company.seed, today: company.today })}</p>
          <h2>{say("about.counts")}</h2>
          <dl className="demo-counts" dir="ltr">
            {Object.entries(company.counts ?? {})
              .filter(([, count]) => count > 0)
              .map(([name, count]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{count.toLocaleString("en")}</dd>
                </div>
              ))}
          </dl>
        </>
      )}
      <h2>{say("about.licences")}</h2>
      <ul dir="ltr">
        {sources.map(({ name, licence, what }) => (
          <li key={name}>
            <strong>{name}</strong> · {licence} · {what}
          </li>
        ))}
      </ul>
    </article>
  )
}
