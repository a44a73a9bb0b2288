import { defineSearch, searchText } from "../../../kernel/pages/search.js"

export interface TemplatesSearch {
  product: string | undefined
  option: string | undefined
}

/** View state of the templates, in the URL. */
export const templatesSearch = defineSearch<TemplatesSearch>({ product: searchText(), option: searchText() })
