"""What customers do, in their private chat; everybody is a customer there."""
