import { defineMessages } from "../../../../kernel/messages/index.js"

/** What the choice of a place says. */
export const placePickerMessages = defineMessages({
  "placePicker.create": "Add “{name}”",
})
