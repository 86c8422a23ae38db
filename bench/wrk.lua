-- SPDX-License-Identifier: BSD-3-Clause
-- SPDX-FileCopyrightText: The event contributors
--
-- For wrk: `wrk -s wrk.lua <url> -- <depth> <bytes>`. So many requests at once on each connection, each
-- with a body of JSON of so many bytes, if any. Prints what was done as JSON.

function init(args)
	local depth, bytes = tonumber(args[1]), tonumber(args[2])
	if bytes > 0 then
		wrk.method = "POST"
		wrk.headers["Content-Type"] = "application/json"
		wrk.body = '{"text":"' .. string.rep("x", bytes - 11) .. '"}'
	end
	if depth > 1 then
		local requests = string.rep(wrk.format(), depth)
		request = function() return requests end
	end
end

function done(summary)
	local errors = summary.errors
	io.write(string.format('{"seconds": %f, "requests": %d, "errors": %d}\n', summary.duration / 1e6,
		summary.requests, errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
