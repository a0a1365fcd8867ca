"""A technician speaks: in the region's group, and about their own jobs in private."""
