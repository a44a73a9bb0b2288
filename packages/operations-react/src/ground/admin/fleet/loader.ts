import type { PageLoaderInput } from "../../../kernel/pages/page.js"
import { groundQueries } from "../../queries.js"
import type { DriverId, OperatorId, VehicleId } from "../../types.js"
import { driverQueryOf, fleetSearch, operatorQueryOf, vehicleQueryOf } from "./search.js"

type Queries = ReturnType<typeof groundQueries>

/** What each page of the fleet shows first. */
const firstOf = {
  vehicles: ({ vehicles }: Queries, { search }: PageLoaderInput) => vehicles.list(vehicleQueryOf(fleetSearch.parse(search))),
  drivers: ({ drivers }: Queries, { search }: PageLoaderInput) => drivers.search(driverQueryOf(fleetSearch.parse(search))),
  operators: ({ operators }: Queries, { search }: PageLoaderInput) => operators.list(operatorQueryOf(fleetSearch.parse(search))),
  vehicle: ({ vehicles }: Queries, { params }: PageLoaderInput) => vehicles.detail(params.id as VehicleId),
  driver: ({ drivers }: Queries, { params }: PageLoaderInput) => drivers.detail(params.id as DriverId),
  operator: ({ operators }: Queries, { params }: PageLoaderInput) => operators.detail(params.id as OperatorId),
}

export const prefetch =
  (page: keyof typeof firstOf) =>
  (input: PageLoaderInput): Promise<void> =>
    input.queryClient.prefetchQuery(firstOf[page](groundQueries(input.operations), input) as never)
