-- SPDX-License-Identifier: BSD-3-Clause
-- SPDX-FileCopyrightText: The event contributors
--
-- For wrk: post the body that is the argument.

function init(args)
	wrk.method = "POST"
	wrk.headers["Content-Type"] = "application/json"
	wrk.body = args[1]
end
