import { type ReactNode, useState } from "react"
import { titleOf, useSay } from "../session/messages.js"
import { usePerson } from "../session/people.js"
import { ClockMenu } from "./clock-menu.js"
import { Initials } from "./initials.js"
import { Navigation } from "./navigation.js"
import { SettingsMenu } from "./settings-menu.js"
import { TryThis } from "./try-this.js"
import { ViewAs } from "./view-as.js"

/** Everything around a page: who, when, where to, and what to try. */
export function Frame({ children }: { children: ReactNode }) {
  const say = useSay()
  const person = usePerson()
  const [trying, setTrying] = useState(false)
  const reads = person.capabilities.length > 0
  return (
    <div className="demo-frame" data-trying={trying || undefined}>
      <ViewAs />
      <header className="demo-top">
        <span className="demo-brand">
          <img src="/lotus.svg" alt="" width="28" height="28" /> {say("brand")}
        </span>
        <ClockMenu />
        <span className="demo-grow" />
        <button type="button" className="demo-button" aria-expanded={trying} onClick={() => setTrying(!trying)}>
          {say("try")}
        </button>
        <SettingsMenu />
        <span className="demo-me">
          <Initials person={person} />
          <span>
            <strong>
              <bdi>{person.name}</bdi>
            </strong>
            <small>{say(titleOf(person.id))}</small>
          </span>
        </span>
      </header>
      <Navigation />
      <main className="demo-main">{reads ? children : <p className="demo-denied">{say("denied.nothing", { name: person.name })}</p>}</main>
      {trying && <TryThis close={() => setTrying(false)} />}
    </div>
  )
}
