#include "server_gui/server_window.h"
