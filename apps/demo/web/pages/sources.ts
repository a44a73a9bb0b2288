/** What the demo shows that others made. The same list stands in the NOTICE file. */
export const sources = [
  { name: "date-holidays 3.37", licence: "ISC, data CC BY 3.0", what: "public holidays of Egypt and Romania, seeded as closeouts" },
  { name: "@faker-js/faker 10.6", licence: "MIT", what: "names of people who do not exist" },
  { name: "swagger-ui-dist 5.35", licence: "Apache-2.0", what: "the page of the API docs" },
  {
    name: "Noto Sans 5.3 (Latin, Arabic, Hebrew, Thai, Simplified Chinese, Korean)",
    licence: "OFL 1.1",
    what: "the typeface, from @fontsource-variable packages",
  },
]
