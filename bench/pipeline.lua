-- SPDX-License-Identifier: BSD-3-Clause
-- SPDX-FileCopyrightText: The event contributors
--
-- For wrk: so many requests at once on each connection.

local requests

function init(args)
	requests = string.rep(wrk.format(), tonumber(args[1]))
end

function request()
	return requests
end
