#!/bin/sh
# SPDX-License-Identifier: BSD-3-Clause
# SPDX-FileCopyrightText: The event contributors
#
# nginx as it serves files best, in one process: `nginx.sh <port> <folder>`.
cat >"$2/nginx.conf" <<END
daemon off;
master_process off;
pid nginx.pid;
events {
	worker_connections 1024;
}
http {
	access_log off;
	sendfile on;
	tcp_nopush on;
	client_body_temp_path nginx_temporary;
	proxy_temp_path nginx_temporary;
	fastcgi_temp_path nginx_temporary;
	uwsgi_temp_path nginx_temporary;
	scgi_temp_path nginx_temporary;
	server {
		listen 127.0.0.1:$1;
		root .;
	}
}
END
exec nginx -p "$2" -c nginx.conf -e stderr
