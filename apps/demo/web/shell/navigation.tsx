import { Link, useLocation } from "@tanstack/react-router"
import { useNavigationEntries } from "../routing/entries.js"
import { useSay } from "../session/messages.js"
import { usePerson } from "../session/people.js"

/** Where one can go: the pages of the package, then the demo's own. */
export function Navigation() {
  const say = useSay()
  const { id } = usePerson()
  const groups = useNavigationEntries()
  const { pathname } = useLocation()
  const current = groups
    .flatMap(({ entries }) => entries.map(({ path }) => path))
    .filter((path) => pathname === path || pathname.startsWith(`${path}/`))
    .sort((a, b) => b.length - a.length)[0]
  return (
    <nav className="demo-nav" aria-label={say("nav.label")}>
      {groups.map(({ title, entries }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul>
            {entries.map(({ path, title }) => (
              <li key={path}>
                <Link to={path} activeOptions={{ exact: true }} aria-current={path === current ? "page" : undefined}>
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <section>
        <h2>{say("nav.group.help")}</h2>
        <ul>
          <li>
            <Link to="/about" activeProps={{ "aria-current": "page" }}>
              {say("nav.data")}
            </Link>
          </li>
          <li>
            <a href={`/docs?as=${id}`}>{say("nav.api")}</a>
          </li>
          <li>
            <a href="/workbench">{say("nav.workbench")}</a>
          </li>
        </ul>
      </section>
    </nav>
  )
}
