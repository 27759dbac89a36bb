# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'import_report.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QHeaderView, QLabel, QSizePolicy, QTreeWidget,
    QTreeWidgetItem, QVBoxLayout, QWidget)

class Ui_ImportReportDialog(object):
    def setupUi(self, ImportReportDialog):
        if not ImportReportDialog.objectName():
            ImportReportDialog.setObjectName(u"ImportReportDialog")
        ImportReportDialog.resize(860, 500)
        self.column = QVBoxLayout(ImportReportDialog)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 16, 16, 16)
        self.summary = QLabel(ImportReportDialog)
        self.summary.setObjectName(u"summary")
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)
        self.summary.setProperty(u"role", u"title")

        self.column.addWidget(self.summary)

        self.files = QTreeWidget(ImportReportDialog)
        self.files.setObjectName(u"files")
        self.files.setRootIsDecorated(False)
        self.files.setUniformRowHeights(False)
        self.files.setAlternatingRowColors(True)

        self.column.addWidget(self.files)

        self.buttons = QDialogButtonBox(ImportReportDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.column.addWidget(self.buttons)


        self.retranslateUi(ImportReportDialog)
        self.buttons.rejected.connect(ImportReportDialog.reject)

        QMetaObject.connectSlotsByName(ImportReportDialog)
    # setupUi

    def retranslateUi(self, ImportReportDialog):
        ImportReportDialog.setWindowTitle(QCoreApplication.translate("ImportReportDialog", u"What was added", None))
        ___qtreewidgetitem = self.files.headerItem()
        ___qtreewidgetitem.setText(1, QCoreApplication.translate("ImportReportDialog", u"What became of it", None))
        ___qtreewidgetitem.setText(0, QCoreApplication.translate("ImportReportDialog", u"File", None))
#if QT_CONFIG(accessibility)
        self.files.setAccessibleName(QCoreApplication.translate("ImportReportDialog", u"Files and what became of each", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

