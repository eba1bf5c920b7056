#include "client_gui/client_window.h"
