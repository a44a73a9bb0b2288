import { useContext, useId } from "react"
import { LanguageContext, useSay } from "../session/messages.js"
import { changeSession, type Language, languages, type Session, useSession } from "../session/session.js"
import { Popover } from "./popover.js"

/** Language (direction follows), light or dark, density, and what draws maps. */
export function SettingsMenu() {
  const say = useSay()
  const { theme, density, map } = useSession()
  const language = useContext(LanguageContext)
  return (
    <Popover label={say("settings")} title={say("settings")}>
      <Choice
        label={say("settings.language")}
        value={language}
        onChange={(value) => changeSession({ language: value as Language })}
        options={Object.entries(languages)}
      />
      <Choice
        label={say("settings.theme")}
        value={theme}
        onChange={(value) => changeSession({ theme: value as Session["theme"] })}
        options={(["system", "light", "dark"] as const).map((value) => [value, say(`settings.theme.${value}`)])}
      />
      <Choice
        label={say("settings.density")}
        value={density}
        onChange={(value) => changeSession({ density: value as Session["density"] })}
        options={(["comfortable", "compact"] as const).map((value) => [value, say(`settings.density.${value}`)])}
      />
      <Choice
        label={say("settings.map")}
        value={map}
        onChange={(value) => changeSession({ map: value as Session["map"] })}
        options={(["plot", "maplibre"] as const).map((value) => [value, say(`settings.map.${value}`)])}
      />
    </Popover>
  )
}

function Choice({
  label,
  value,
  onChange,
  options,
}: {
  label: string
  value: string
  onChange: (value: string) => void
  options: (readonly [string, string])[]
}) {
  const id = useId()
  return (
    <p className="demo-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </p>
  )
}
