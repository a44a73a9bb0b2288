import { useSay } from "../session/messages.js"

/** Who travels. Uncontrolled: the form reads them when it is sent. */
export function PartyFields() {
  const say = useSay()
  return (
    <fieldset className="demo-row demo-party">
      <legend>{say("new.party")}</legend>
      <label className="demo-field">
        {say("new.lead")}
        <input name="leadName" required maxLength={200} autoComplete="off" />
      </label>
      <label className="demo-field">
        {say("new.phone")}
        <input name="phone" type="tel" maxLength={60} autoComplete="off" dir="ltr" />
      </label>
      <label className="demo-field">
        {say("new.email")}
        <input name="email" type="email" maxLength={254} autoComplete="off" dir="ltr" />
      </label>
      <label className="demo-field">
        {say("new.note")}
        <input name="note" maxLength={500} autoComplete="off" />
      </label>
    </fieldset>
  )
}
