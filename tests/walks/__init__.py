"""Random walks of a whole company: a month of customers and staff, and what has to hold on every day of it."""
