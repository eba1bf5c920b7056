include(GNUInstallDirs)
install(TARGETS meari-server meari-client)
