"""The use cases: plain data in, plain data and changes out. :class:`imrdesk.services.desk.Desk` joins them."""
